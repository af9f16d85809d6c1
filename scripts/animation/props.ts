/** A box laid over the editor's page. */
interface Prop {
  readonly id: string;
  /** The box that it stands in; empty for the page itself. */
  readonly inside: string;
  readonly style: Readonly<Record<string, string>>;
}

const above = { position: 'fixed', zIndex: '100000', pointerEvents: 'none', fontFamily: 'sans-serif' };
const navy = '#1f3a5f';
const white = '#ffffff';
/** The outline of an arrow, in shares of its box. */
const arrow = 'polygon(0 0, 0 82%, 22% 64%, 38% 100%, 54% 93%, 38% 58%, 68% 58%)';
const shape = { position: 'absolute', clipPath: arrow };

/** A title over the editor's tabs, a plate for the key just pressed, and a pointer. */
export const props: readonly Prop[] = [
  {
    id: 'tour-title',
    inside: '',
    style: {
      ...above,
      ...{ left: '0', right: '0', top: '0', height: '38px', lineHeight: '38px', paddingLeft: '14px' },
      ...{ color: white, background: navy, fontSize: '16px' },
    },
  },
  {
    id: 'tour-key',
    inside: '',
    style: {
      ...above,
      ...{ right: '28px', bottom: '36px', padding: '8px 14px 8px 8px', borderRadius: '8px' },
      ...{ display: 'none', alignItems: 'center', gap: '10px' },
      ...{ color: white, background: navy, fontSize: '18px' },
    },
  },
  {
    id: 'tour-cap',
    inside: 'tour-key',
    style: {
      ...{ minWidth: '18px', padding: '4px 10px', borderRadius: '5px', textAlign: 'center' },
      ...{ color: navy, background: white, fontWeight: '600' },
    },
  },
  { id: 'tour-meaning', inside: 'tour-key', style: {} },
  { id: 'tour-pointer', inside: '', style: { ...above, left: '0', top: '0' } },
  {
    id: 'tour-pointer-edge',
    inside: 'tour-pointer',
    style: { ...shape, left: '-1px', top: '-2px', width: '25px', height: '27px', background: white },
  },
  {
    id: 'tour-pointer-body',
    inside: 'tour-pointer',
    style: { ...shape, left: '0', top: '0', width: '22px', height: '23px', background: '#111111' },
  },
];
