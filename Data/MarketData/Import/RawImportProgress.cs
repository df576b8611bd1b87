namespace DolphinLean.Data.MarketData.Import;

/// <summary>How far an import is.</summary>
/// <param name="Files">Recordings done.</param>
/// <param name="TotalFiles">Recordings in all.</param>
/// <param name="Lines">Lines read.</param>
public sealed record RawImportProgress(int Files, int TotalFiles, long Lines);
