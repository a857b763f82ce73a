import type { LanguageTexts } from './texts';

/** With “Sie”. */
export const de: LanguageTexts = {
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
			text: 'Er ist unvollständig oder wurde verändert. Bitte öffnen Sie ihn noch einmal aus unserer Nachricht, oder fordern Sie bei uns einen neuen an.',
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
