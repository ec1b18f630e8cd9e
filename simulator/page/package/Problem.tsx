import Alert from '@mui/material/Alert';
import { useBench, useBenchValue } from '../bench/hooks';

/** What went wrong last with a package or with the time, until it is put away. */
export function Problem() {
  const bench = useBench();
  const problem = useBenchValue(() => bench.problem);
  if (problem === undefined) return null;
  return (
    <Alert className="problem" severity="error" onClose={() => bench.dismissProblem()}>
      {problem}
    </Alert>
  );
}
