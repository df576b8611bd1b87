namespace DolphinLean.Launcher.Terminal;

/// <summary>Takes a report of progress.</summary>
/// <param name="done">Units done.</param>
/// <param name="total">Units there are; 0 while unknown.</param>
/// <param name="remark">What the last unit was, in a few words.</param>
internal delegate void ProgressReport(long done, long total, string remark);
