using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Health;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Observability;
using StudyGroup.Bot.Sharding;

try
{
    // Which version is this?
    if (args is ["--version"])
    {
        Console.WriteLine(ProgramVersion.Full);
        return 0;
    }

    // Settings
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
    builder.Configuration
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .AddCommandLine([.. args.Where(a => a != "--health")]);

    // Is the bot in the other process healthy?
    if (args.Contains("--health")) return LastWords.Say(HealthCheck.Problem(builder.Configuration, Clocks.System.GetUtcNow()));

    // Put a copy of the database back?
    if (RestoreCommand.Option.IsIn(args))
    {
        Console.WriteLine(RestoreCommand.Run(args, builder.Configuration, Clocks.System.GetUtcNow().ToInstant()));
        return 0;
    }

    // Copy the database to another place?
    if (CopyCommand.Option.IsIn(args))
    {
        Console.WriteLine(CopyCommand.Run(args, builder.Configuration));
        return 0;
    }

    // The bot
    builder.Services.AddStudyGroup(builder.Configuration);
    builder.Services.AddHostedService(p => new StartupGarbage(
        p.GetRequiredService<OwnedShards>().AllReadyAsync, StartupGarbage.Collect, p.GetRequiredKeyedService<TimeProvider>(Clocks.Wire)));
    builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddStudyGroupConsole(builder.Configuration);

    // Until SIGTERM or Ctrl+C
    using var host = builder.Build();
    var shutdown = host.Services.GetRequiredService<FatalShutdown>();
    await host.RunAsync();
    return LastWords.Say(shutdown.Reason);
}
catch (OperationCanceledException)
{
    // Asked to stop while it was starting.
    return 0;
}
catch (Exception problem) when (KnownFailure.Sentence(problem) is { } sentence)
{
    return LastWords.Say(sentence);
}
