// The bot as a process of its own, to be killed: its group's clock starts where the first argument says and goes on from there.
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyGroup.Bot;
using StudyGroup.BotProcess;

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Configuration.AddEnvironmentVariables();
builder.Services.AddSingleton<TimeProvider>(new ClockFrom(DateTimeOffset.Parse(args[0], CultureInfo.InvariantCulture)));
builder.Services.AddStudyGroup(builder.Configuration);
await builder.Build().RunAsync();
