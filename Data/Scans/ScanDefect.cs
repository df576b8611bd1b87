using System.Globalization;
using System.Text;

namespace DolphinLean.Data.Scans;

/// <summary>One thing that is wrong with a folder of scans.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="File">The file or folder, as a path.</param>
/// <param name="Row">0-based row in the file, the first of those concerned; of a short day the first that is not there; null for the whole file.</param>
/// <param name="Column">The column; null for the whole row or file.</param>
/// <param name="What">What was expected and what was found.</param>
public sealed record ScanDefect(ScanDefectKind Kind, string File, int? Row, string? Column, string What)
{
    /// <summary>Whether a run may pass over the defect with <c>--allow-gaps</c>.</summary>
    public bool IsTolerable => Kind < ScanDefectKind.MissingColumn;

    /// <summary>The defect of a file that the reader refuses; its message begins with the file's name.</summary>
    internal static ScanDefect Unreadable(string file, InvalidDataException error)
    {
        var prefix = file + ": ";
        var what = error.Message.StartsWith(prefix, StringComparison.Ordinal) ? error.Message[prefix.Length..] : error.Message;
        return new ScanDefect(ScanDefectKind.UnreadableFile, file, null, null, what);
    }

    /// <summary>One line: file, row, column, what.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Row is { } row)
            text.Append(CultureInfo.InvariantCulture, $", row {row}");
        if (Column is not null)
            text.Append(CultureInfo.InvariantCulture, $", column {Column}");
        return text.Append(": ").Append(What).ToString();
    }
}
