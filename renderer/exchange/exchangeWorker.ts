import '../quietZod'
import { answerJobs } from '../workers/answerJobs'
import { runExchangeTask } from './exchangeJob'

answerJobs(runExchangeTask)
