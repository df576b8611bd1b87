using System.CommandLine;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Studies;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin study</c>: sweeps what the champion leaves switched off, walking forward.</summary>
internal static class StudyCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new ExampledCommand(
            "study",
            "Sweeps what the champion leaves switched off or has never validated: chooses on training days, reports on the days behind them, with confidence intervals. The champion stays as it is.",
            "dolphin study vd-exit --data scans --out studies/vd-exit",
            "dolphin study subday-acb --data scans --funding funding.parquet --fng fear_greed.csv");
        foreach (var study in StudyCatalog.All)
            command.Add(CreateOne(context, study));
        return command;
    }

    private static ExampledCommand CreateOne(CommandContext context, StudyDefinition study)
    {
        var options = new StudyOptions(study);
        var command = new ExampledCommand(
            study.Name, $"{study.Question} Sweeps {string.Join(" × ", study.Axes.Select(axis => $"{axis.Parameter} ({string.Join(", ", axis.Values)})"))}.",
            [
                $"dolphin study {study.Name}",
                $"dolphin study {study.Name} --data scans{(study.NeedsFactors ? " --funding funding.parquet --fng fear_greed.csv" : "")} --train 60 --test 20 --out studies/{study.Name}",
                $"dolphin study {study.Name} --data scans --values {study.Axes[0].Parameter}={string.Join(',', study.Axes[0].Values.Take(3))} --objective sharpe",
            ]);
        options.AddTo(command);
        command.SetAction(parsed => StudyRun.Execute(context, options.Read(parsed)));
        return command;
    }
}
