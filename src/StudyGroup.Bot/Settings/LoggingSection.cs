using Microsoft.Extensions.Configuration;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads the part of the section Logging that is ours; the rest belongs to .NET's logging.</summary>
internal static class LoggingSection
{
    private const string Format = "Format";
    private const string Json = "json";
    private const string Plain = "text";

    /// <summary>Checks the format.</summary>
    public static void Check(SettingsSection section)
    {
        if (section.Text(Format) is not { } format || Is(format, Json) || Is(format, Plain)) return;
        section.Complain(
            Format, $"is “{format}”, which is neither {Plain} nor {Json}",
            $"Leave it out for one line of text per message, or write {Json} for one JSON object per message.");
    }

    /// <summary>Whether messages are written as JSON.</summary>
    public static bool IsJson(IConfiguration configuration) => Is(configuration[$"Logging:{Format}"]?.Trim(), Json);

    private static bool Is(string? format, string one) => string.Equals(format, one, StringComparison.OrdinalIgnoreCase);
}
