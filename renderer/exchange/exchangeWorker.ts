import '../quietZod'
import { answerJobs } from '../workers/answerJobs'
import { runExchangeTask, transferOf } from './exchangeJob'

answerJobs(runExchangeTask, transferOf)
