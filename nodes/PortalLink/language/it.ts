import type { LanguageTexts } from './texts';

/** With “Lei”; buttons command the page, as everywhere in Italian. */
export const it: LanguageTexts = {
	message: {
		emailText: (says) => `Gentile {name|cliente},

${says}

{link}

Scadenza del link: {expires}.
Questo link è personale; la preghiamo di non condividerlo.

{company}

Riceve questa email perché ha un account cliente presso {company|la nostra azienda}.`,
		smsText: (says) => `Gentile {name|cliente},
${says}
{link}
Scadenza del link: {expires}.
{company}`,
		ifButtonFails: 'Se il pulsante non funziona, apra questo indirizzo:',
		topics: {
			portal: {
				emailSubject: 'La sua area clienti {company|}',
				email:
					'Il suo abbonamento, le sue fatture e i suoi dati di pagamento si trovano nella sua area clienti:',
				sms: 'La sua area clienti:',
				buttonText: 'Apri l’area clienti',
			},
			unpaidInvoice: {
				emailSubject: 'Promemoria: una fattura {company|} non ancora pagata',
				email: `Risulta una fattura non ancora pagata.
Importo dovuto: {amounts}
Data di scadenza: {dueDate}

Se ha già effettuato il pagamento, può ignorare questo messaggio. Altrimenti può consultare e pagare la fattura nella sua area clienti:`,
				sms: 'Risulta una fattura non ancora pagata.\nImporto dovuto: {amounts}\nPuò consultarla e pagarla qui:',
				buttonText: 'Consulta e paga',
			},
			unpaidInvoices: {
				emailSubject: 'Promemoria: {count|alcune} fatture {company|} non ancora pagate',
				email: `Risultano {count|alcune} fatture non ancora pagate.
Importo dovuto: {amounts}
Data di scadenza più vecchia: {dueDate}

Se ha già effettuato il pagamento, può ignorare questo messaggio. Altrimenti può consultare e pagare le fatture nella sua area clienti:`,
				sms: 'Risultano {count|alcune} fatture non ancora pagate.\nImporto dovuto: {amounts}\nPuò consultarle e pagarle qui:',
				buttonText: 'Consulta e paga',
			},
			failedPayment: {
				emailSubject:
					'Il suo pagamento presso {company|la nostra azienda} non è andato a buon fine',
				email:
					'Il suo ultimo pagamento non è andato a buon fine. La preghiamo di verificare i dati di pagamento nella sua area clienti:',
				sms: 'Il suo ultimo pagamento non è andato a buon fine. La preghiamo di verificare i dati di pagamento:',
				buttonText: 'Verifica i dati di pagamento',
			},
			newInvoice: {
				emailSubject: 'La sua nuova fattura {company|}',
				email:
					'La sua nuova fattura è disponibile. Può consultarla e pagarla nella sua area clienti:',
				sms: 'La sua nuova fattura è disponibile:',
				buttonText: 'Consulta la fattura',
			},
		},
	},
	page: {
		welcome: {
			title: 'La sua area clienti',
			text: 'Il suo abbonamento, le sue fatture e i suoi dati di pagamento sono a un clic di distanza.',
			note: 'Questo clic in più impedisce ai filtri di posta di aprire il suo account.',
			button: 'Apri la mia area clienti',
		},
		expired: {
			title: 'Questo link è scaduto',
			text: 'Per proteggere il suo account, i nostri link hanno una validità limitata. La preghiamo di richiedercene uno nuovo.',
		},
		renewable: {
			title: 'Questo link è scaduto',
			text: 'Per proteggere il suo account, i nostri link hanno una validità limitata. Possiamo inviargliene uno nuovo via email.',
			button: 'Inviami un nuovo link',
		},
		sent: {
			title: 'Un nuovo link è in arrivo',
			text: 'Se disponiamo del suo indirizzo email, troverà il nostro messaggio nella sua casella di posta entro pochi minuti.',
		},
		damaged: {
			title: 'Questo link non funziona',
			text: 'È incompleto o è stato modificato. La preghiamo di aprirlo di nuovo dal nostro messaggio o di richiedercene uno nuovo.',
		},
		unreachable: {
			title: 'Al momento non è possibile aprire la sua area clienti',
			text: 'La preghiamo di riprovare tra qualche minuto.',
			button: 'Riprova',
		},
		gone: {
			title: 'Questa area clienti non è più disponibile',
			text: 'Non troviamo alcun account cliente per questo link. Se ritiene che si tratti di un errore, la preghiamo di contattarci.',
		},
	},
};
