using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Settings;

namespace StudyGroup.Bot.Observability;

/// <summary>The log on the standard output.</summary>
public static class ConsoleLogs
{
    /// <summary>Adds the console, with one line or one JSON object for each message.</summary>
    /// <param name="configuration">The settings, of which Logging:Format is <c>text</c> (or nothing) or <c>json</c>.</param>
    public static ILoggingBuilder AddStudyGroupConsole(this ILoggingBuilder logs, IConfiguration configuration) =>
        LoggingSection.IsJson(configuration)
            ? logs.Configure(factory => factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId)
                .AddJsonConsole(console =>
                {
                    console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                    console.UseUtcTimestamp = true;
                    // The trace that a message belongs to is a scope.
                    console.IncludeScopes = true;
                    console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
                })
            : logs.AddSimpleConsole(console => console.SingleLine = true);
}
