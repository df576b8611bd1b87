namespace DolphinLean.Data.External.Http;

/// <summary>What came of polling a factor so far.</summary>
/// <param name="Factor">The factor, as configuration and journal name it.</param>
/// <param name="Requests">Requests sent, repetitions included.</param>
/// <param name="Answers">Answers that could be used.</param>
/// <param name="NotFound">Answers with another status than 200, 404 for example.</param>
/// <param name="TimedOut">Requests without an answer in time.</param>
/// <param name="Unreachable">Requests that reached nobody, or whose answer broke off.</param>
/// <param name="Unreadable">Answers that are no JSON, or of another shape.</param>
/// <param name="OddRows">Rows left out, because time or value is out of range or missing.</param>
/// <param name="LastFault">The last fault in words; an empty text before the first.</param>
/// <param name="LastAnswerMs">When the last usable answer came, Unix milliseconds; 0 before the first.</param>
public sealed record FactorFeedStatus(
    string Factor, long Requests = 0, long Answers = 0, long NotFound = 0, long TimedOut = 0, long Unreachable = 0, long Unreadable = 0, long OddRows = 0,
    string LastFault = "", long LastAnswerMs = 0);
