import type { LanguageTexts } from './texts';

export const en: LanguageTexts = {
	message: {
		emailText: (says) => `Hello {name|there},

${says}

{link}

The link works until {expires}.
This link is personal; please do not share it.

{company}

You are receiving this email because you are a customer of {company|ours}.`,
		smsText: (says) => `Hello {name|there},
${says}
{link}
The link works until {expires}.
{company}`,
		ifButtonFails: 'If the button does not work, open this address:',
		topics: {
			portal: {
				emailSubject: 'Your {company|customer} portal',
				email:
					'Your subscription, invoices and payment details are in your {company|customer} portal:',
				sms: 'Your {company|customer} portal:',
				buttonText: 'Open your portal',
			},
			unpaidInvoice: {
				emailSubject: 'Reminder: you have an unpaid invoice from {company|us}',
				email: `You have one unpaid invoice.
Amount due: {amounts}
It was due on {dueDate}.

If you have already paid it, please ignore this message. Otherwise, you can view and pay it in your customer portal:`,
				sms: 'You have one unpaid invoice.\nAmount due: {amounts}\nView and pay it here:',
				buttonText: 'View and pay',
			},
			unpaidInvoices: {
				emailSubject: 'Reminder: you have {count|} unpaid invoices from {company|us}',
				email: `You have {count|} unpaid invoices.
Amount due: {amounts}
The oldest was due on {dueDate}.

If you have already paid them, please ignore this message. Otherwise, you can view and pay them in your customer portal:`,
				sms: 'You have {count|} unpaid invoices.\nAmount due: {amounts}\nView and pay them here:',
				buttonText: 'View and pay',
			},
			failedPayment: {
				emailSubject: 'Your payment to {company|us} did not go through',
				email:
					'We could not process your latest payment. Please check your payment details in your customer portal:',
				sms: 'We could not process your latest payment. Please check your payment details:',
				buttonText: 'Check payment details',
			},
			newInvoice: {
				emailSubject: 'Your new invoice from {company|us}',
				email: 'Your new invoice is ready. You can view and pay it in your customer portal:',
				sms: 'Your new invoice is ready:',
				buttonText: 'View the invoice',
			},
		},
	},
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
