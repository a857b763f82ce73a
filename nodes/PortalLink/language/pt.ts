import type { LanguageTexts } from './texts';

/** Brazil's, with “você”. */
export const pt: LanguageTexts = {
	page: {
		welcome: {
			title: 'Seu portal do cliente',
			text: 'Sua assinatura, suas faturas e seus dados de pagamento estão a um clique.',
			note: 'Este clique a mais impede que filtros de e-mail abram sua conta.',
			button: 'Abrir meu portal',
		},
		expired: {
			title: 'Este link expirou',
			text: 'Para proteger sua conta, nossos links funcionam por tempo limitado. Por favor, peça um novo.',
		},
		renewable: {
			title: 'Este link expirou',
			text: 'Para proteger sua conta, nossos links funcionam por tempo limitado. Podemos enviar um novo por e-mail.',
			button: 'Enviar um novo link',
		},
		sent: {
			title: 'Um novo link está a caminho',
			text: 'Se tivermos seu endereço de e-mail, você encontrará nossa mensagem na sua caixa de entrada em alguns minutos.',
		},
		damaged: {
			title: 'Este link não funciona',
			text: 'Ele está incompleto ou foi alterado. Por favor, abra-o novamente a partir da nossa mensagem ou peça um novo.',
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
