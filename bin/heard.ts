import { bundleFunctions } from '../lib/bundle.ts';
import { heardApp } from '../lib/heard-app.ts';

/** The CDK app: bundles the functions and writes the plan of the stage that `-c stage=` or `-c stageFile=` names. */
await bundleFunctions();
heardApp().app.synth();
