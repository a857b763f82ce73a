import type { LanguageTexts } from './texts';

/** Brazil’s, with “você”. Text messages have no á, ã or ê: a message with one in it costs several times as much. */
export const pt: LanguageTexts = {
	message: {
		emailText: (says) => `Olá, {name|}!

${says}

{link}

O link funciona até {expires}.
Este link é pessoal; por favor, não o compartilhe.

{company}

Você recebeu este e-mail porque é cliente de {company|nossa empresa}.`,
		smsText: (says) => `{name|Cliente},
${says}
{link}
O link funciona até {expires}.
{company}`,
		ifButtonFails: 'Se o botão não funcionar, abra este endereço:',
		topics: {
			portal: {
				emailSubject: 'Seu portal do cliente {company|}',
				email:
					'Sua assinatura, suas faturas e seus dados de pagamento estão no seu portal do cliente:',
				sms: 'Seu portal do cliente:',
				buttonText: 'Abrir seu portal',
			},
			unpaidInvoice: {
				emailSubject: 'Lembrete: você tem uma fatura {company|} em aberto',
				email: `Você tem uma fatura em aberto.
Valor devido: {amounts}
Ela venceu em {dueDate}.

Se ela já foi paga, desconsidere esta mensagem. Caso contrário, você pode vê-la e pagá-la no seu portal do cliente:`,
				sms: 'Consta uma fatura em aberto.\nValor: {amounts}\nVeja e pague aqui:',
				buttonText: 'Ver e pagar',
			},
			unpaidInvoices: {
				emailSubject: 'Lembrete: você tem {count|} faturas {company|} em aberto',
				email: `Você tem {count|} faturas em aberto.
Valor devido: {amounts}
A mais antiga venceu em {dueDate}.

Se elas já foram pagas, desconsidere esta mensagem. Caso contrário, você pode vê-las e pagá-las no seu portal do cliente:`,
				sms: 'Constam {count|} faturas em aberto.\nValor: {amounts}\nVeja e pague aqui:',
				buttonText: 'Ver e pagar',
			},
			failedPayment: {
				emailSubject: 'Não foi possível processar seu pagamento para {company|nossa empresa}',
				email:
					'Não foi possível processar seu último pagamento. Por favor, verifique seus dados de pagamento no seu portal do cliente:',
				sms: 'Seu pagamento falhou. Por favor, verifique seus dados de pagamento:',
				buttonText: 'Verificar dados de pagamento',
			},
			newInvoice: {
				emailSubject: 'Sua nova fatura {company|}',
				email:
					'Sua nova fatura está disponível. Você pode vê-la e pagá-la no seu portal do cliente:',
				sms: 'Sua nova fatura chegou:',
				buttonText: 'Ver a fatura',
			},
		},
	},
	page: {
		welcome: {
			title: 'Seu portal do cliente',
			text: 'Sua assinatura, suas faturas e seus dados de pagamento estão a um clique de distância.',
			note: 'Este clique a mais impede que filtros de e-mail abram sua conta.',
			button: 'Abrir meu portal',
		},
		expired: {
			title: 'Este link expirou',
			text: 'Para proteger sua conta, nossos links funcionam por tempo limitado. Por favor, solicite um novo.',
		},
		renewable: {
			title: 'Este link expirou',
			text: 'Para proteger sua conta, nossos links funcionam por tempo limitado. Podemos enviar um novo por e-mail.',
			button: 'Receber um novo link',
		},
		sent: {
			title: 'Um novo link está a caminho',
			text: 'Se tivermos seu endereço de e-mail, você encontrará nossa mensagem na sua caixa de entrada em alguns minutos.',
		},
		damaged: {
			title: 'Este link não funciona',
			text: 'Ele está incompleto ou foi alterado. Por favor, abra-o novamente a partir da nossa mensagem ou solicite um novo.',
		},
		unreachable: {
			title: 'Não foi possível abrir seu portal agora',
			text: 'Por favor, tente novamente em alguns minutos.',
			button: 'Tentar novamente',
		},
		gone: {
			title: 'Este portal não está mais disponível',
			text: 'Não encontramos nenhuma conta de cliente para este link. Se você acha que é um engano, fale conosco.',
		},
	},
};
