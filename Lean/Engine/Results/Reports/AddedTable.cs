namespace DolphinLean.Engine.Results.Reports;

/// <summary>Writes the table that was added to a report.</summary>
internal static class AddedTable
{
    /// <summary>Writes its section; nothing without a table.</summary>
    public static void Write(HtmlWriter html, ReportTable? table)
    {
        if (table is null)
            return;
        html.Write($"<section><h2>{table.Title}</h2>");
        html.Write($"""<p class="remark">{table.Remark}</p><div class="scroll"><table class="trades"><thead><tr>""");
        foreach (var (at, column) in table.Columns.Index())
            html.Write($"""<th scope="col" class="{(at == 0 ? "word" : "")}">{column}</th>""");
        html.Markup("</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Write($"""<tr><th scope="row" class="word">{row[0]}</th>""");
            foreach (var cell in row.Skip(1))
                html.Write($"<td>{cell}</td>");
            html.Markup("</tr>\n");
        }
        html.Markup("</tbody></table></div></section>\n");
    }
}
