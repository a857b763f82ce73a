import type { LanguageTexts } from './texts';

/** With “vous”, and a no-break space before a colon and a semicolon. */
export const fr: LanguageTexts = {
	page: {
		welcome: {
			title: 'Votre espace client',
			text: 'Votre abonnement, vos factures et vos informations de paiement sont à portée de clic.',
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
			text: 'Il est incomplet ou a été modifié. Merci de l’ouvrir à nouveau depuis notre message ou de nous en demander un nouveau.',
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
