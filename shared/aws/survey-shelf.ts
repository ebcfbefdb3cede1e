import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../contract/keys.ts';
import { SurveyAnswer } from '../contract/surveys.ts';
import type { SurveyShelf } from '../insights/ports.ts';
import { conditionFailed } from './table.ts';

const Kept = z.object({ answer: SurveyAnswer });

/** Answers to surveys, a partition a survey and month. */
export const surveyShelf = (client: DynamoDBDocumentClient, tableName: string): SurveyShelf => ({
  keep: async (answer) => {
    const put = new PutCommand({
      TableName: tableName,
      Item: { ...keys.surveyAnswer(answer.survey, answer.month, answer.person), type: 'survey-answer', answer },
      ConditionExpression: 'attribute_not_exists(pk) OR answer.#at <= :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': answer.at },
    });
    try {
      await client.send(put);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  },
  answers: async (survey, month) => {
    const input = {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.surveyAnswer(survey, month, '').pk },
    };
    const found: SurveyAnswer[] = [];
    for await (const page of paginateQuery({ client }, input)) found.push(...(page.Items ?? []).map((item) => Kept.parse(item).answer));
    return found;
  },
});
