// Laws are tried on the same cases in every run, so that a red run can be repeated; `FC_SEED=random` or a number tries others.
import fc from 'fast-check'

const wanted = process.env['FC_SEED']
fc.configureGlobal({seed: wanted === 'random' ? Date.now() % 2 ** 31 : Number(wanted ?? 1)})
