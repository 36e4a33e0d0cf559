// The bot as a process of its own, to be killed: its group's clock starts where the first argument says and goes on from there.
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot;
using StudyGroup.BotProcess;

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Configuration.AddEnvironmentVariables();
builder.Logging
    .AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat) = (true, "HH:mm:ss.fff "))
    .AddFilter("Quartz", LogLevel.Warning);
builder.Services.AddSingleton<TimeProvider>(new ClockFrom(DateTimeOffset.Parse(args[0], CultureInfo.InvariantCulture)));
builder.Services.AddStudyGroup(builder.Configuration);
await builder.Build().RunAsync();
