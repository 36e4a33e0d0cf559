using System.Globalization;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Settings;

/// <summary>Reads the section Group: the settings of new groups.</summary>
internal static class GroupSection
{
    private static readonly TimeSpan MinSeminarLength = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxSeminarLength = TimeSpan.FromHours(24);

    public static GroupSettings? Read(SettingsSection section)
    {
        section.AllowOnly("TimeZone", "Start", "Length", "Reminders", "Recap");
        var zone = Zone(section);
        var start = Start(section);
        var length = Length(section);
        var leads = Reminders(section);
        var recap = Recap(section);
        return zone is null || start is null || length is null || leads is null || recap is null ? null : new GroupSettings
        {
            Zone = zone,
            Start = start.Value,
            Length = Duration.FromTimeSpan(length.Value),
            LeadTimes = [.. leads],
            Recap = recap.Value,
        };
    }

    private static DateTimeZone? Zone(SettingsSection section)
    {
        var id = section.Text("TimeZone") ?? "UTC";
        if (Zones.Find(id) is { } zone) return zone;
        section.Complain(
            "TimeZone", $"is “{id}”, which isn't a time zone", "Give an IANA id such as Europe/Berlin, America/New_York or UTC.");
        return null;
    }

    private static LocalTime? Start(SettingsSection section)
    {
        var text = section.Text("Start") ?? "18:00";
        if (DateWords.ReadTime(text) is { } time) return time;
        section.Complain("Start", $"is “{text}”, which isn't a time of day", "Write it as 18:00.");
        return null;
    }

    private static TimeSpan? Length(SettingsSection section)
    {
        var text = section.Text("Length") ?? "01:30:00";
        if (TimeSpan.TryParseExact(text, ["hh\\:mm\\:ss", "h\\:mm\\:ss", "d\\.hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out var length)
            && length >= MinSeminarLength && length <= MaxSeminarLength)
            return length;
        section.Complain(
            "Length", $"is “{text}”, which isn't a length from 1 minute to 24 hours", "Write hours, minutes and seconds: 01:30:00.");
        return null;
    }

    private static Duration[]? Reminders(SettingsSection section)
    {
        if (section.Has("Reminders") && section.Text("Reminders") is null) return [];
        var text = section.Text("Reminders") ?? "7d, 1d, 1h";
        if (!LeadTimes.Read(text).IsRefused(out _, out var leads)) return leads;
        section.Complain(
            "Reminders", $"is “{text}”, which isn't a list of lead times",
            "Write it as 7d, 1d, 1h: days, hours or minutes before the start; 0m is the start itself.");
        return null;
    }

    private static bool? Recap(SettingsSection section)
    {
        var text = section.Text("Recap") ?? "true";
        if (bool.TryParse(text, out var posts)) return posts;
        section.Complain("Recap", $"is “{text}”, which is neither true nor false", "Write true to post a recap after each seminar.");
        return null;
    }
}
