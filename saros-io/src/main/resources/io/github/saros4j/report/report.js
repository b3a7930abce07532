'use strict';
(() => {
  const PAGE = 200;
  const FEWEST_TO_FILTER = 12;
  const collator = new Intl.Collator('en', {numeric: true});
  const tables = new Map();

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const count = (number, noun) => number.toLocaleString('en') + ' ' + noun + (number === 1 ? '' : 's');

  /* A table: its columns, all of its rows, those that the filter lets through, and which of these are shown. */
  class ReportTable {
    constructor(figure) {
      this.figure = figure;
      this.body = figure.querySelector('tbody');
      this.columns = [...figure.querySelectorAll('thead th')].map((head, index) => this.column(head, index));
      const further = figure.querySelector('script');
      this.rows = further
        ? JSON.parse(further.textContent).rows.map(cells => ({cells}))
        : [...this.body.rows].map(tr => ({tr, cells: [...tr.cells].map((cell, i) => this.read(cell, i))}));
      this.sorted = this.rows;
      this.visible = this.rows;
      this.first = 0;
      this.addBar();
      figure.querySelector('.cut')?.remove();
      this.show();
    }

    column(head, index) {
      const column = {
        head,
        name: head.querySelector('.name').textContent,
        isNumber: head.className === 'number',
        decimals: head.dataset.decimals,
      };
      const button = element('button', {type: 'button'}, ...head.childNodes);
      button.addEventListener('click', () => {
        const order = {none: 'ascending', ascending: 'descending', descending: 'none'}[head.getAttribute('aria-sort') ?? 'none'];
        this.sort(index, order);
        this.remember();
      });
      head.append(button);
      return column;
    }

    /* The value in a cell of the page. */
    read(cell, index) {
      const text = cell.title || cell.textContent;
      return this.columns[index].isNumber ? (text === '' ? null : Number(text)) : text;
    }

    sort(index, order) {
      const column = this.columns[index];
      const sign = order === 'descending' ? -1 : 1;
      for (const other of this.columns) {
        other.head.removeAttribute('aria-sort');
      }
      if (order !== 'none') {
        column.head.setAttribute('aria-sort', order);
      }
      this.order = order === 'none' ? null : {column, order};
      this.sorted = order === 'none' ? this.rows : [...this.rows].sort((a, b) => {
        const left = a.cells[index] ?? '';
        const right = b.cells[index] ?? '';
        if (left === '' || right === '') {
          return (left === '') - (right === '');
        }
        return sign * (column.isNumber ? left - right : collator.compare(left, right));
      });
      this.filter(this.words ?? '');
    }

    filter(words) {
      this.words = words;
      const wanted = words.toLowerCase().split(/\s+/).filter(word => word !== '');
      this.visible = wanted.length === 0 ? this.sorted : this.sorted.filter(row => {
        row.text ??= row.cells.join('\n').toLowerCase();
        return wanted.every(word => row.text.includes(word));
      });
      this.first = 0;
      this.show();
    }

    show() {
      const shown = this.visible.slice(this.first, this.first + PAGE);
      this.body.replaceChildren(...shown.map(row => row.tr ??= this.row(row.cells)));
      const range = shown.length === this.visible.length
        ? '' : (this.first + 1).toLocaleString('en') + '–' + (this.first + shown.length).toLocaleString('en') + ' of ';
      const of = this.visible.length === this.rows.length ? '' : ' (of ' + this.rows.length.toLocaleString('en') + ')';
      this.status.textContent = range + count(this.visible.length, 'row') + of;
      this.previous.disabled = this.first === 0;
      this.next.disabled = this.first + PAGE >= this.visible.length;
      this.pager.hidden = this.visible.length <= PAGE;
    }

    row(cells) {
      return element('tr', {}, ...cells.map((value, index) => {
        const column = this.columns[index];
        if (!column.isNumber) {
          return index === 0 ? element('th', {scope: 'row', textContent: value ?? ''})
            : element('td', {textContent: value ?? ''});
        }
        if (value === null) {
          return element('td');
        }
        const full = String(value);
        const text = typeof value !== 'number' || column.decimals === undefined || Math.abs(value) >= 1e21
          ? full : value.toFixed(column.decimals).replace(/^-(?=[0.]*$)/, '');
        const cell = element('td', {className: 'number', textContent: text});
        if (full !== text) {
          cell.title = full;
        }
        return cell;
      }));
    }

    addBar() {
      const name = this.figure.querySelector('figcaption').textContent;
      this.input = element('input', {type: 'search', placeholder: 'Filter rows'});
      this.input.setAttribute('aria-label', 'Filter rows of ' + name);
      this.input.addEventListener('input', () => {
        this.filter(this.input.value);
        this.remember();
      });
      this.input.hidden = this.rows.length < FEWEST_TO_FILTER;
      this.status = element('output', {});
      this.previous = this.pageButton('Previous', -PAGE);
      this.next = this.pageButton('Next', PAGE);
      this.pager = element('span', {className: 'pager'}, this.previous, this.next);
      const bar = element('div', {className: 'bar'}, this.input, this.status, this.pager);
      this.figure.querySelector('figcaption').after(bar);
    }

    pageButton(text, step) {
      const button = element('button', {type: 'button', textContent: text});
      button.addEventListener('click', () => {
        this.first += step;
        this.show();
        this.figure.querySelector('.scroll').scrollTop = 0;
      });
      return button;
    }

    /* The address leads back to what is seen now. */
    remember() {
      const state = new URLSearchParams({table: this.figure.id});
      if (this.order) {
        state.set('sort', this.order.column.name);
        state.set('order', this.order.order);
      }
      if (this.words) {
        state.set('filter', this.words);
      }
      if (location.protocol !== 'about:') {
        history.replaceState(null, '', '#' + state);
      }
    }

    restore(state) {
      this.input.value = state.get('filter') ?? '';
      this.words = this.input.value;
      const index = this.columns.findIndex(column => column.name === state.get('sort'));
      const order = state.get('order') === 'descending' ? 'descending' : 'ascending';
      this.sort(Math.max(index, 0), index === -1 ? 'none' : order);
      for (let box = this.figure.closest('details'); box; box = box.parentElement.closest('details')) {
        box.open = true;
      }
      this.figure.scrollIntoView();
    }
  }

  const followAddress = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    tables.get(state.get('table'))?.restore(state);
  };

  for (const figure of document.querySelectorAll('figure.table')) {
    tables.set(figure.id, new ReportTable(figure));
  }
  followAddress();
  addEventListener('hashchange', followAddress);

  /* What is closed would be missing on paper. */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    opened.forEach(details => details.open = true);
  });
  addEventListener('afterprint', () => opened.forEach(details => details.open = false));
})();
