import type { LanguageTexts } from './texts';

export const en: LanguageTexts = {
	page: {
		welcome: {
			title: 'Your customer portal',
			text: 'Your subscription, invoices and payment details are one click away.',
			note: 'This extra click keeps mail scanners from opening your account.',
			button: 'Open my portal',
		},
		expired: {
			title: 'This link has expired',
			text: 'To keep your account safe, our links work for a limited time. Please ask us for a new one.',
		},
		renewable: {
			title: 'This link has expired',
			text: 'To keep your account safe, our links work for a limited time. We can email you a new one.',
			button: 'Send me a new link',
		},
		sent: {
			title: 'A new link is on its way',
			text: 'If we have your email address, you will find our message in your inbox in a few minutes.',
		},
		damaged: {
			title: 'This link does not work',
			text: 'It is incomplete or has been changed. Please open it again from our message, or ask us for a new one.',
		},
		unreachable: {
			title: 'Your portal cannot be opened right now',
			text: 'Please try again in a few minutes.',
			button: 'Try again',
		},
		gone: {
			title: 'This portal is no longer available',
			text: 'We cannot find a customer account for this link. If you think this is a mistake, please contact us.',
		},
	},
};
