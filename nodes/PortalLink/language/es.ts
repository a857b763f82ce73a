import type { LanguageTexts } from './texts';

/** With “tú”, in words that Spain and Latin America share. */
export const es: LanguageTexts = {
	message: {
		emailText: (says) => `Hola, {name|}:

${says}

{link}

El enlace funciona hasta el {expires}.
Este enlace es personal; por favor, no lo compartas.

{company}

Recibes este correo porque eres cliente de {company|nuestra empresa}.`,
		smsText: (says) => `Hola, {name|}:
${says}
{link}
El enlace funciona hasta el {expires}.
{company}`,
		ifButtonFails: 'Si el botón no funciona, abre esta dirección:',
		topics: {
			portal: {
				emailSubject: 'Tu portal de {company|cliente}',
				email:
					'Tu suscripción, tus facturas y tus datos de pago están en tu portal de {company|cliente}:',
				sms: 'Tu portal de {company|cliente}:',
				buttonText: 'Abrir tu portal',
			},
			unpaidInvoice: {
				emailSubject: 'Recordatorio de {company|pago}: tienes una factura pendiente',
				email: `Tienes una factura pendiente de pago.
Importe pendiente: {amounts}
Venció el {dueDate}.

Si ya está pagada, puedes ignorar este mensaje. Si no, puedes verla y pagarla en tu portal de cliente:`,
				sms: 'Tienes una factura pendiente de pago.\nImporte: {amounts}\nPuedes verla y pagarla en:',
				buttonText: 'Ver y pagar',
			},
			unpaidInvoices: {
				emailSubject: 'Recordatorio de {company|pago}: tienes {count|} facturas pendientes',
				email: `Tienes {count|} facturas pendientes de pago.
Importe pendiente: {amounts}
La más antigua venció el {dueDate}.

Si ya están pagadas, puedes ignorar este mensaje. Si no, puedes verlas y pagarlas en tu portal de cliente:`,
				sms: 'Tienes {count|} facturas pendientes de pago.\nImporte: {amounts}\nPuedes verlas y pagarlas en:',
				buttonText: 'Ver y pagar',
			},
			failedPayment: {
				emailSubject: 'No se pudo realizar tu pago a {company|nuestra empresa}',
				email:
					'No se pudo realizar tu último pago. Por favor, revisa tus datos de pago en tu portal de cliente:',
				sms: 'No se pudo realizar tu pago. Por favor, revisa tus datos de pago:',
				buttonText: 'Revisar los datos de pago',
			},
			newInvoice: {
				emailSubject: 'Tu nueva factura de {company|nuestra empresa}',
				email: 'Tu nueva factura está lista. Puedes verla y pagarla en tu portal de cliente:',
				sms: 'Tu nueva factura:',
				buttonText: 'Ver la factura',
			},
		},
	},
	page: {
		welcome: {
			title: 'Tu portal de cliente',
			text: 'Tu suscripción, tus facturas y tus datos de pago están a un clic.',
			note: 'Este clic adicional evita que los filtros de correo abran tu cuenta.',
			button: 'Abrir mi portal',
		},
		expired: {
			title: 'Este enlace ha expirado',
			text: 'Para proteger tu cuenta, nuestros enlaces funcionan por tiempo limitado. Por favor, pídenos uno nuevo.',
		},
		renewable: {
			title: 'Este enlace ha expirado',
			text: 'Para proteger tu cuenta, nuestros enlaces funcionan por tiempo limitado. Podemos enviarte uno nuevo por correo.',
			button: 'Enviarme un enlace nuevo',
		},
		sent: {
			title: 'Un enlace nuevo está en camino',
			text: 'Si tenemos tu correo, encontrarás nuestro mensaje en tu bandeja de entrada en unos minutos.',
		},
		damaged: {
			title: 'Este enlace no funciona',
			text: 'Está incompleto o se ha modificado. Por favor, ábrelo de nuevo desde nuestro mensaje o pídenos uno nuevo.',
		},
		unreachable: {
			title: 'Ahora no podemos abrir tu portal',
			text: 'Por favor, inténtalo de nuevo en unos minutos.',
			button: 'Intentar de nuevo',
		},
		gone: {
			title: 'Este portal ya no está disponible',
			text: 'No encontramos ninguna cuenta de cliente para este enlace. Si crees que es un error, contáctanos.',
		},
	},
};
