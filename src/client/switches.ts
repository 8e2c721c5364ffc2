// The reader's switches, made in the foot of the page: which colours, and whether links preview. Without a script there are none.
import {recall, remember} from './remember.ts'

const SWITCHES = `<label>Colours <select><option value="">as the system</option><option value="light">light</option><option value="dark">dark</option></select></label>
<label><input type="checkbox"> Previews of links</label>`

/** Whether links preview: the reader has not switched it off. */
export const previewsAreOn = (): boolean => recall('previews') !== 'off'

/** Adds the switches to the foot, in room that is kept for them: nothing moves. */
export function addSwitches(foot: Element | null): void {
  const line = document.createElement('p')
  line.className = 'switches'
  line.innerHTML = SWITCHES
  const [colours, previews] = [line.querySelector('select')!, line.querySelector('input')!]
  colours.value = recall('theme')
  previews.checked = previewsAreOn()
  colours.addEventListener('change', () => {
    document.documentElement.dataset['theme'] = colours.value
    remember('theme', colours.value)
  })
  previews.addEventListener('change', () => remember('previews', previews.checked ? '' : 'off'))
  foot?.append(line)
}
