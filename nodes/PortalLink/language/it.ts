import type { LanguageTexts } from './texts';

/** With “Lei”; buttons command the page, as everywhere in Italian. */
export const it: LanguageTexts = {
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
