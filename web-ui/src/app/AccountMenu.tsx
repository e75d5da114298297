import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { hasRole, type Me } from '@/auth/me';
import { type Locale, setLocale, useLocale } from '@/i18n/locale';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { useAppTexts } from './messages';
import { chooseTheme, storedTheme, THEMES, type Theme } from './theme';

/** Who is signed in, as what; language, appearance, sign-out. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useAppTexts();
  const locale = useLocale();
  const menuId = useId();
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState<Theme>(storedTheme);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and leaving close what the button inside opened
    <div
      className="account"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Button variant="quiet" aria-expanded={open} aria-controls={menuId} onClick={() => setOpen(!open)}>
        <span className="account-name">
          <span className="visually-hidden">{t.account}: </span>
          {me.name}
        </span>
        <span aria-hidden="true">▾</span>
      </Button>
      <div id={menuId} className="account-menu" hidden={!open}>
        <div>
          <strong>{me.name}</strong>
          <ul className="small muted roles">
            {me.roles.map((role) => {
              const name = Object.hasOwn(t, `role.${role}`) ? t[`role.${role}`] : undefined;
              return name && <li key={role}>{name}</li>;
            })}
          </ul>
        </div>
        <Select<Locale>
          label={t.language}
          value={locale}
          onChange={setLocale}
          placeholder={null}
          options={[
            { value: 'vi', label: t.vietnamese },
            { value: 'en', label: t.english },
          ]}
        />
        <Select<Theme>
          label={t.theme}
          value={theme}
          onChange={(chosen) => {
            setTheme(chosen);
            chooseTheme(chosen);
          }}
          placeholder={null}
          options={THEMES.map((value) => ({ value, label: t[value] }))}
        />
        {hasRole(me, 'unit-head', 'member', 'principal', 'bloc-head') && (
          <Link to="/delegations" onClick={() => setOpen(false)}>
            {t.delegations}
          </Link>
        )}
        <a className="button" href="/logout">
          {t.signOut}
        </a>
      </div>
    </div>
  );
}
