import type { Route } from './route.ts';
import { alarmRoutes } from './routes/alarms.ts';
import { channelRoutes } from './routes/channels.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { houseRoutes } from './routes/house.ts';
import { ideaRoutes } from './routes/ideas.ts';
import { moderationRoutes } from './routes/moderations.ts';
import { monthRoutes } from './routes/months.ts';
import { noticeChannelRoutes } from './routes/notice-channels.ts';
import { promiseRoutes } from './routes/promises.ts';
import { quarantineRoutes } from './routes/quarantine.ts';
import { replyRoutes } from './routes/replies.ts';
import { similarIdeaRoutes } from './routes/similar-ideas.ts';

/** Every route of the staff API, under `/api/v1`. */
export const apiRoutes: readonly Route[] = [
  ...conversationRoutes,
  ...replyRoutes,
  ...moderationRoutes,
  ...alarmRoutes,
  ...similarIdeaRoutes,
  ...ideaRoutes,
  ...monthRoutes,
  ...promiseRoutes,
  ...noticeChannelRoutes,
  ...channelRoutes,
  ...quarantineRoutes,
  ...houseRoutes,
];
