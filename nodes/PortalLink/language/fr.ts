import type { LanguageTexts } from './texts';

/** With “vous”, and a no-break space before a colon, a narrow one before a semicolon. */
export const fr: LanguageTexts = {
	message: {
		emailText: (says) => `Bonjour {name|},

${says}

{link}

Le lien est valable jusqu’au {expires}.
Ce lien est personnel\u202f; merci de ne pas le partager.

{company}

Vous recevez cet e-mail car vous avez un compte client chez {company|nous}.`,
		smsText: (says) => `Bonjour {name|},
${says}
{link}
Le lien est valable jusqu'au {expires}.
{company}`,
		ifButtonFails: 'Si le bouton ne fonctionne pas, ouvrez cette adresse\u00a0:',
		topics: {
			portal: {
				emailSubject: 'Votre espace client {company|}',
				email:
					'Votre abonnement, vos factures et vos informations de paiement se trouvent dans votre espace client\u00a0:',
				sms: 'Votre espace client :',
				buttonText: 'Ouvrir votre espace client',
			},
			unpaidInvoice: {
				emailSubject: 'Rappel\u00a0: vous avez une facture impayée chez {company|nous}',
				email: `Vous avez une facture impayée.
Montant dû\u00a0: {amounts}
Elle est arrivée à échéance le {dueDate}.

Si vous l’avez déjà réglée, merci de ne pas tenir compte de ce message. Sinon, vous pouvez la consulter et la régler dans votre espace client\u00a0:`,
				sms: 'Vous avez une facture impayée.\nMontant : {amounts}\nPour la consulter et la régler :',
				buttonText: 'Consulter et régler',
			},
			unpaidInvoices: {
				emailSubject: 'Rappel\u00a0: vous avez {count|des} factures impayées chez {company|nous}',
				email: `Vous avez {count|des} factures impayées.
Montant dû\u00a0: {amounts}
La plus ancienne est arrivée à échéance le {dueDate}.

Si vous les avez déjà réglées, merci de ne pas tenir compte de ce message. Sinon, vous pouvez les consulter et les régler dans votre espace client\u00a0:`,
				sms: 'Vous avez {count|des} factures impayées.\nMontant : {amounts}\nPour les consulter et les régler :',
				buttonText: 'Consulter et régler',
			},
			failedPayment: {
				emailSubject: 'Votre paiement chez {company|nous} a échoué',
				email:
					'Votre dernier paiement a échoué. Merci de vérifier vos informations de paiement dans votre espace client\u00a0:',
				sms: 'Votre dernier paiement a échoué. Merci de vérifier vos informations de paiement :',
				buttonText: 'Vérifier vos informations de paiement',
			},
			newInvoice: {
				emailSubject: 'Votre nouvelle facture {company|}',
				email:
					'Votre nouvelle facture est disponible. Vous pouvez la consulter et la régler dans votre espace client\u00a0:',
				sms: 'Votre nouvelle facture est disponible :',
				buttonText: 'Consulter la facture',
			},
		},
	},
	page: {
		welcome: {
			title: 'Votre espace client',
			text: 'Votre abonnement, vos factures et vos informations de paiement sont accessibles en un clic.',
			note: 'Ce clic supplémentaire empêche les filtres de messagerie d’ouvrir votre compte.',
			button: 'Ouvrir mon espace client',
		},
		expired: {
			title: 'Ce lien a expiré',
			text: 'Pour protéger votre compte, nos liens ont une durée de validité limitée. Merci de nous en demander un nouveau.',
		},
		renewable: {
			title: 'Ce lien a expiré',
			text: 'Pour protéger votre compte, nos liens ont une durée de validité limitée. Nous pouvons vous en envoyer un nouveau par e-mail.',
			button: 'Recevoir un nouveau lien',
		},
		sent: {
			title: 'Un nouveau lien est en route',
			text: 'Si nous avons votre adresse e-mail, vous trouverez notre message dans votre boîte de réception d’ici quelques minutes.',
		},
		damaged: {
			title: 'Ce lien ne fonctionne pas',
			text: 'Il est incomplet ou a été modifié. Merci de le rouvrir depuis notre message ou de nous en demander un nouveau.',
		},
		unreachable: {
			title: 'Votre espace client est momentanément inaccessible',
			text: 'Merci de réessayer dans quelques minutes.',
			button: 'Réessayer',
		},
		gone: {
			title: 'Cet espace client n’est plus disponible',
			text: 'Nous ne trouvons aucun compte client pour ce lien. Si vous pensez qu’il s’agit d’une erreur, merci de nous contacter.',
		},
	},
};
