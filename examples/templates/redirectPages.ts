/** What the pages say; in an item, beside the language of the visitor's browser. */
export const texts = `={
  "company": "Acme",
  "language": "{{ /(?:^|,)\\s*(en|es)\\b/i.exec($json.headers['accept-language'] ?? '')?.[1].toLowerCase() ?? 'en' }}",
  "en": {
    "welcome": {"title": "Your customer portal", "text": "Your subscription, invoices and payment details are one click away.", "button": "Open my portal"},
    "expired": {"title": "This link has expired", "text": "To keep your account safe, our links work for a limited time. Please ask us for a new one.", "button": ""},
    "sent": {"title": "A new link is on its way", "text": "If we have your email address, you will find our message in your inbox in a minute."},
    "damaged": {"title": "This link does not work", "text": "It is incomplete or has been changed. Please open it once more from our message, or ask us for a new one."},
    "unreachable": {"title": "Your portal cannot be opened right now", "text": "Please try again in a few minutes.", "button": "Try again"}
  },
  "es": {
    "welcome": {"title": "Tu portal de cliente", "text": "Tu suscripción, tus facturas y tus datos de pago están a un clic.", "button": "Abrir mi portal"},
    "expired": {"title": "Este enlace ha caducado", "text": "Para proteger tu cuenta, nuestros enlaces funcionan por tiempo limitado. Por favor, pídenos uno nuevo.", "button": ""},
    "sent": {"title": "Un enlace nuevo está en camino", "text": "Si tenemos tu correo, en un minuto encontrarás nuestro mensaje en tu bandeja de entrada."},
    "damaged": {"title": "Este enlace no funciona", "text": "Está incompleto o ha cambiado. Por favor, ábrelo otra vez desde nuestro mensaje o pídenos uno nuevo."},
    "unreachable": {"title": "Ahora no podemos abrir tu portal", "text": "Por favor, inténtalo de nuevo en unos minutos.", "button": "Intentar de nuevo"}
  }
}`;

/** The page itself: a company, a title, a text, and a button where there is something to press. */
export const page = `=<!doctype html>
<html lang="{{ $json.language }}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>{{ $json[$json.language][$json.page].title }} · {{ $json.company }}</title>
    <style>
      :root { color-scheme: light dark; }
      body { margin: 0; background: #f3f4f6; color: #1f2937; font: 1.125rem/1.5 system-ui, sans-serif; }
      main { box-sizing: border-box; max-width: 30rem; margin: 12vh auto 0; padding: 2rem 1.5rem; background: #fff; border-radius: 0.75rem; }
      p { margin: 0 0 1.5rem; }
      .company { margin: 0 0 0.5rem; color: #4b5563; font-size: 1rem; }
      h1 { margin: 0 0 1rem; font-size: 1.625rem; line-height: 1.25; }
      button { width: 100%; padding: 0.875rem 1rem; border: 0; border-radius: 0.5rem; background: #1d4ed8; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
      button:hover { background: #1e40af; }
      button:focus-visible { outline: 3px solid #f59e0b; outline-offset: 3px; }
      @media (max-width: 32rem) { main { margin: 0; min-height: 100vh; border-radius: 0; } }
      @media (prefers-color-scheme: dark) { body { background: #111827; color: #f3f4f6; } main { background: #1f2937; } .company { color: #d1d5db; } }
    </style>
  </head>
  <body>
    <main>
      <p class="company">{{ $json.company }}</p>
      <h1>{{ $json[$json.language][$json.page].title }}</h1>
      <p>{{ $json[$json.language][$json.page].text }}</p>
      {{ $json[$json.language][$json.page].button ? '<form method="post"><button type="submit">' + $json[$json.language][$json.page].button + '</button></form>' : '' }}
    </main>
  </body>
</html>
`;
