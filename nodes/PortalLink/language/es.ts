import type { LanguageTexts } from './texts';

/** With “tú”, in words that Spain and Latin America share. */
export const es: LanguageTexts = {
	page: {
		welcome: {
			title: 'Tu portal de cliente',
			text: 'Tu suscripción, tus facturas y tus datos de pago están a un clic.',
			note: 'Este clic adicional evita que los filtros de correo abran tu cuenta.',
			button: 'Abrir mi portal',
		},
		expired: {
			title: 'Este enlace ha caducado',
			text: 'Para proteger tu cuenta, nuestros enlaces funcionan por tiempo limitado. Por favor, pídenos uno nuevo.',
		},
		renewable: {
			title: 'Este enlace ha caducado',
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
