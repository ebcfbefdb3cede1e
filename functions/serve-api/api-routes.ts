import type { Route } from './route.ts';
import { alarmRoutes } from './routes/alarms.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { auditRoutes } from './routes/audit.ts';
import { bulkRoutes } from './routes/bulk-acts.ts';
import { channelRoutes } from './routes/channels.ts';
import { collectingRoutes } from './routes/collecting.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { filingRoutes } from './routes/filing.ts';
import { formRoutes } from './routes/forms.ts';
import { houseRoutes } from './routes/house.ts';
import { ideaRoutes } from './routes/ideas.ts';
import { linkRoutes } from './routes/links.ts';
import { mediaRoutes } from './routes/media.ts';
import { mergingRoutes } from './routes/merging.ts';
import { moderationRoutes } from './routes/moderations.ts';
import { monthPostRoutes } from './routes/month-posts.ts';
import { monthRoutes } from './routes/months.ts';
import { noticeChannelRoutes } from './routes/notice-channels.ts';
import { noticeRoutes } from './routes/notices.ts';
import { personRoutes } from './routes/persons.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { policyOrderRoutes } from './routes/policy-order.ts';
import { priorityRoutes } from './routes/priorities.ts';
import { promiseRoutes } from './routes/promises.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { quarantineRoutes } from './routes/quarantine.ts';
import { quietRoutes } from './routes/quiet.ts';
import { replyRoutes } from './routes/replies.ts';
import { settingsDocumentRoutes } from './routes/settings-documents.ts';
import { similarIdeaRoutes } from './routes/similar-ideas.ts';
import { splittingRoutes } from './routes/splitting.ts';
import { staffRoutes } from './routes/staff.ts';
import { staffEndingRoutes } from './routes/staff-ending.ts';
import { surveyRoutes } from './routes/surveys.ts';
import { takingRoutes } from './routes/taking.ts';
import { takingBackRoutes } from './routes/taking-back.ts';
import { viewRoutes } from './routes/views.ts';
import { voteRoutes } from './routes/votes.ts';

/** Every route of the staff API, under `/api/v1`. */
export const apiRoutes: readonly Route[] = [
  ...conversationRoutes,
  ...bulkRoutes,
  ...filingRoutes,
  ...replyRoutes,
  ...takingBackRoutes,
  ...approvalRoutes,
  ...pictureRoutes,
  ...linkRoutes,
  ...moderationRoutes,
  ...mediaRoutes,
  ...takingRoutes,
  ...mergingRoutes,
  ...splittingRoutes,
  ...alarmRoutes,
  ...viewRoutes,
  ...similarIdeaRoutes,
  ...ideaRoutes,
  ...voteRoutes,
  ...personRoutes,
  ...priorityRoutes,
  ...proposalRoutes,
  ...formRoutes,
  ...surveyRoutes,
  ...collectingRoutes,
  ...monthRoutes,
  ...monthPostRoutes,
  ...promiseRoutes,
  ...settingsDocumentRoutes,
  ...policyOrderRoutes,
  ...noticeChannelRoutes,
  ...noticeRoutes,
  ...channelRoutes,
  ...quarantineRoutes,
  ...staffRoutes,
  ...staffEndingRoutes,
  ...quietRoutes,
  ...auditRoutes,
  ...houseRoutes,
];
