'use strict';
/* Data entry: a link to a closed part opens it. A part without rows opens with a new first row. A further row starts with
   the section of the row before. Without this script, parts still open with a click. */
{
    const reveal = () => {
        const target = location.hash && document.getElementById(location.hash.slice(1));
        if (!target) {
            return;
        }
        for (let part = target.closest('details'); part; part = part.parentElement.closest('details')) {
            part.open = true;
        }
        target.scrollIntoView();
        if (target.matches('input, select, textarea')) {
            target.focus();
        }
    };

    const begin = (part) => {
        const group = part.closest('.inline-group');
        if (part.open && !group.querySelector('.inline-related:not(.empty-form), .claim-lines')) {
            const add = group.querySelector('.add-row a');
            if (add) {
                add.click();
            }
        }
    };

    document.addEventListener('formset:added', (event) => {
        const row = event.target;
        const section = row.querySelector('[name$="-section"]');
        const before = row.previousElementSibling && row.previousElementSibling.querySelector('[name$="-section"]');
        if (section && before && !section.value) {
            section.value = before.value;
        }
        const first = row.querySelector('input:not([type=hidden]), select, textarea');
        if (first) {
            first.focus();
        }
    });
    window.addEventListener('hashchange', reveal);
    window.addEventListener('load', () => {
        for (const part of document.querySelectorAll('details.claims-part')) {
            part.addEventListener('toggle', () => begin(part));
        }
        reveal();
    });
}
