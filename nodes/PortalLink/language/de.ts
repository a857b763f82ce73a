import type { LanguageTexts } from './texts';

/** With “Sie”. */
export const de: LanguageTexts = {
	message: {
		emailText: (says) => `Guten Tag {name|},

${says}

{link}

Der Link ist bis zum {expires} gültig.
Dieser Link ist persönlich; bitte geben Sie ihn nicht weiter.

{company}

Sie erhalten diese E-Mail, weil Sie ein Kundenkonto bei {company|uns} haben.`,
		smsText: (says) => `Guten Tag {name|},
${says}
{link}
Der Link ist bis zum {expires} gültig.
{company}`,
		ifButtonFails: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
		topics: {
			portal: {
				emailSubject: 'Ihr Kundenportal bei {company|uns}',
				email:
					'Ihr Abonnement, Ihre Rechnungen und Ihre Zahlungsdaten finden Sie in Ihrem Kundenportal:',
				sms: 'Ihr Kundenportal bei {company|uns}:',
				buttonText: 'Kundenportal öffnen',
			},
			unpaidInvoice: {
				emailSubject: 'Erinnerung an eine offene Rechnung von {company|uns}',
				email: `Sie haben eine offene Rechnung.
Offener Betrag: {amounts}
Die Rechnung war am {dueDate} fällig.

Falls Sie bereits bezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos. Andernfalls können Sie die Rechnung in Ihrem Kundenportal ansehen und bezahlen:`,
				sms: 'Sie haben eine offene Rechnung.\nOffener Betrag: {amounts}\nAnsehen und bezahlen:',
				buttonText: 'Ansehen und bezahlen',
			},
			unpaidInvoices: {
				emailSubject: 'Erinnerung an {count|} offene Rechnungen von {company|uns}',
				email: `Sie haben {count|} offene Rechnungen.
Offener Betrag: {amounts}
Die älteste war am {dueDate} fällig.

Falls Sie bereits bezahlt haben, betrachten Sie diese Nachricht bitte als gegenstandslos. Andernfalls können Sie die Rechnungen in Ihrem Kundenportal ansehen und bezahlen:`,
				sms: 'Sie haben {count|} offene Rechnungen.\nOffener Betrag: {amounts}\nAnsehen und bezahlen:',
				buttonText: 'Ansehen und bezahlen',
			},
			failedPayment: {
				emailSubject: 'Ihre Zahlung an {company|uns} ist fehlgeschlagen',
				email:
					'Ihre letzte Zahlung ist fehlgeschlagen. Bitte prüfen Sie Ihre Zahlungsdaten in Ihrem Kundenportal:',
				sms: 'Ihre letzte Zahlung ist fehlgeschlagen. Bitte prüfen Sie Ihre Zahlungsdaten:',
				buttonText: 'Zahlungsdaten prüfen',
			},
			newInvoice: {
				emailSubject: 'Ihre neue Rechnung von {company|uns}',
				email:
					'Ihre neue Rechnung liegt bereit. Sie können sie in Ihrem Kundenportal ansehen und bezahlen:',
				sms: 'Ihre neue Rechnung liegt bereit:',
				buttonText: 'Rechnung ansehen',
			},
		},
	},
	page: {
		welcome: {
			title: 'Ihr Kundenportal',
			text: 'Ihr Abonnement, Ihre Rechnungen und Ihre Zahlungsdaten sind nur einen Klick entfernt.',
			note: 'Dieser zusätzliche Klick verhindert, dass E-Mail-Scanner Ihr Konto öffnen.',
			button: 'Mein Kundenportal öffnen',
		},
		expired: {
			title: 'Dieser Link ist abgelaufen',
			text: 'Zum Schutz Ihres Kontos sind unsere Links nur begrenzte Zeit gültig. Bitte fordern Sie bei uns einen neuen an.',
		},
		renewable: {
			title: 'Dieser Link ist abgelaufen',
			text: 'Zum Schutz Ihres Kontos sind unsere Links nur begrenzte Zeit gültig. Gern senden wir Ihnen einen neuen per E-Mail.',
			button: 'Neuen Link anfordern',
		},
		sent: {
			title: 'Ein neuer Link ist unterwegs',
			text: 'Wenn uns Ihre E-Mail-Adresse vorliegt, finden Sie unsere Nachricht in wenigen Minuten in Ihrem Posteingang.',
		},
		damaged: {
			title: 'Dieser Link funktioniert nicht',
			text: 'Er ist unvollständig oder wurde verändert. Bitte öffnen Sie ihn noch einmal aus unserer Nachricht oder fordern Sie bei uns einen neuen an.',
		},
		unreachable: {
			title: 'Ihr Kundenportal ist gerade nicht erreichbar',
			text: 'Bitte versuchen Sie es in einigen Minuten noch einmal.',
			button: 'Erneut versuchen',
		},
		gone: {
			title: 'Dieses Kundenportal ist nicht mehr verfügbar',
			text: 'Zu diesem Link finden wir kein Kundenkonto. Falls das ein Irrtum ist, wenden Sie sich bitte an uns.',
		},
	},
};
