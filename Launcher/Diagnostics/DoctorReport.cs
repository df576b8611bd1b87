namespace DolphinLean.Launcher.Diagnostics;

/// <summary>Prints findings, one a line.</summary>
internal static class DoctorReport
{
    /// <summary>Writes every finding and a closing verdict.</summary>
    public static void Print(IReadOnlyList<Finding> findings, TextWriter output)
    {
        var width = findings.Max(finding => finding.What.Length);
        foreach (var finding in findings)
            output.WriteLine($"{Mark(finding.State)}  {finding.What.PadRight(width)}  {finding.Text}");
        var broken = findings.Count(finding => finding.State == FindingState.Broken);
        output.WriteLine(broken == 0 ? "Everything needed works." : $"{broken} of {findings.Count} checks failed.");
    }

    private static string Mark(FindingState state) => state switch
    {
        FindingState.Good => "ok    ",
        FindingState.Note => "note  ",
        _ => "BROKEN",
    };
}
