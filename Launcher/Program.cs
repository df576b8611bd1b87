using DolphinLean.Launcher;
using DolphinLean.Launcher.Terminal;

using var interrupt = new Interrupt();
return DolphinCommand.Run(args, CommandContext.OfProcess(interrupt.Token));
