import { me } from '../state.ts';
import { staffing } from '../voices/staff.ts';
import { Face } from './face.tsx';
import { Menu } from './menu.tsx';
import { OwnSwitches } from './own-switches.tsx';

/** The role of who is signed in, under their name. */
export const MyRole = () => me.value && <small>{staffing.value(`role.${me.value.role}`)}</small>;

/** On a phone: who is signed in, as initials; behind them the name, the role and what one sets for oneself. */
export const MeMenu = () =>
  me.value && (
    <Menu words={<Face name={me.value.name} mine />}>
      {() => (
        <>
          <a class="me-row" href="/console/staff">
            <span>
              <bdi>{me.value?.name}</bdi>
              <MyRole />
            </span>
          </a>
          <OwnSwitches />
        </>
      )}
    </Menu>
  );
