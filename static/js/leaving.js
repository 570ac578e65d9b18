'use strict';
/* Asks before a page is left whose form has text that is not saved: a field that differs from when the page was loaded,
   or a form that the register showed again without saving it. Without this script, the page is left without a question. */
{
    const forms = () => [...document.forms].filter((form) => form.elements.form_token);
    const began = new WeakMap();
    let sent = null;
    // Whether the person chose to drop what the page shows.
    let dropped = false;

    const content = (field) => {
        if (field.type === 'checkbox' || field.type === 'radio') {
            return String(field.checked);
        }
        if (field.type === 'select-multiple') {
            return [...field.selectedOptions].map((option) => option.value).join('\n');
        }
        return field.value;
    };

    const isEntered = (field) => field.name && !['hidden', 'submit', 'button'].includes(field.type);

    const note = (fields) => {
        for (const field of fields) {
            if (!began.has(field)) {
                began.set(field, content(field));
            }
        }
    };

    const isUnsaved = (form) => form.elements.form_token.dataset.unsaved !== undefined
        || [...form.elements].some((field) => isEntered(field) && began.has(field) && began.get(field) !== content(field));

    document.addEventListener('formset:added', (event) => note(event.target.querySelectorAll('input, select, textarea')));
    document.addEventListener('submit', (event) => {
        if (!event.defaultPrevented) {
            sent = event.target;
            dropped = event.target.dataset.drops !== undefined;
        }
    });
    // "load" comes after the scripts that build rows and choices; a page that the browser kept shows it again.
    window.addEventListener('load', () => forms().forEach((form) => note(form.elements)));
    window.addEventListener('pageshow', () => {
        sent = null;
        dropped = false;
    });
    window.addEventListener('beforeunload', (event) => {
        if (!dropped && forms().some((form) => form !== sent && isUnsaved(form))) {
            event.preventDefault();
        }
    });
}
