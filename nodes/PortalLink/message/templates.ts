/** The texts of a message, with {name}, {link}, {expires} and {company} in them. */
export interface Templates {
	emailSubject: string;
	emailText: string;
	/** No letter in it may be outside GSM-7, or every message costs more. */
	smsText: string;
	buttonText: string;
}

export const english: Templates = {
	emailSubject: 'Your {company|customer} portal',
	emailText: `Hello {name|there},

Your subscription, invoices and payment details are in your {company|customer} portal:

{link}

The link works until {expires}.
It is yours alone, so please do not pass it on.

{company}`,
	smsText: `Hello {name|there}, your {company|customer} portal: {link}
It works until {expires}.`,
	buttonText: 'Open your portal',
};

const spanish: Templates = {
	emailSubject: 'Tu portal de {company|cliente}',
	emailText: `Hola {name|de nuevo}:

Tu suscripción, tus facturas y tus datos de pago están en tu portal de {company|cliente}:

{link}

El enlace funciona hasta el {expires}.
Es solo para ti: por favor, no lo compartas.

{company}`,
	smsText: `Hola {name|de nuevo}: tu portal de {company|cliente}: {link}
Vale hasta el {expires}.`,
	buttonText: 'Abrir tu portal',
};

/** By the first part of a language's tag. */
export const suppliedTemplates: Partial<Record<string, Templates>> = {
	en: english,
	es: spanish,
};
