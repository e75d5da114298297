import { useQuery } from '@tanstack/react-query';
import { actBy, delegationsQuery } from '@/auth/delegations';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { useTexts } from './messages';

/** In whose place the person may act today. Nothing is shown when nobody asked. */
export function EntrustedSection() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const asked = !me.acting && !!me.personId && hasRole(me, 'member', 'unit-head', 'principal');
  const delegations = useQuery({ ...delegationsQuery, enabled: asked }).data ?? [];
  return delegations
    .filter(({ state, toPerson }) => state === 'ACTIVE' && toPerson === me.personId)
    .map((delegation) => (
      <section key={delegation.id} className="notice tone-info" aria-label={t.actFor}>
        <div className="row">
          <p>{t.entrusted(delegation.fromName, delegation.unitName, format.shortDay(delegation.validTo))}</p>
          <Button variant="primary" onClick={() => actBy(delegation)}>
            {t.actFor}
          </Button>
        </div>
      </section>
    ));
}
