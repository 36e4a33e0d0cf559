using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Settings;

/// <summary>Reads the options of <c>/manage settings</c> into new settings.</summary>
internal static class SettingsChange
{
    /// <summary>The option that resets settings: the name of one, or of several with <see cref="Separator"/> between them.</summary>
    public const string Clear = "clear";

    /// <summary>What separates several settings to reset.</summary>
    public const char Separator = ',';

    /// <summary>The settings that can be reset: their name, what the list shows, and how to reset them.</summary>
    public static ImmutableArray<(string Name, string Shown, Func<GroupSettings, GroupSettings> Empty)> Resettable { get; } =
    [
        ("channel", "Channel (I stop posting)", s => s with { Channel = null }),
        ("role", "Role (nobody gets pinged)", s => s with { Role = null }),
        ("organizers", "Organizers (only Manage Events or Manage Server count)", s => s with { Organizers = null }),
        ("place", "Place", s => s with { Place = null }),
        ("reminders", "Reminders (none at all)", s => s with { LeadTimes = [] }),
        ("threads", "Threads (none is opened)", s => s with { ThreadLead = null }),
        ("book", "Book", s => s with { Book = null }),
        ("author", "Author", s => s with { Author = null }),
    ];

    /// <summary>The settings with the given options applied. If one of them is wrong, none is.</summary>
    public static Outcome<GroupSettings> Apply(GroupSettings settings, Options options)
    {
        foreach (var clear in options.Text(Clear)?.Split(Separator) ?? [])
            settings = Resettable.First(c => c.Name == clear).Empty(settings);
        if (options.Text("timezone") is { } zone)
        {
            if (Zones.OfPlace(zone) is not { } found)
                return new Refusal(
                    $"I don't know the time zone “{zone}”. Type a city and pick one from the list, such as Europe/Berlin or "
                        + $"America/New_York.");
            settings = settings with { Zone = found, ZoneIsChosen = true };
        }

        if (options.Text("start") is { } start)
        {
            if (DateWords.ReadTime(start) is not { } time) return new Refusal($"I can't read “{start}” as a time of day. Try 18:00.");
            settings = settings with { Start = time };
        }

        if (options.Text("reminders") is { } reminders)
        {
            if (LeadTimes.Read(reminders).IsRefused(out var refusal, out var leads)) return refusal;
            settings = settings with { LeadTimes = [.. leads] };
        }

        if (options.Text("threads") is { } threads)
        {
            if (LeadTimes.Read(threads).IsRefused(out _, out var leads) || leads is not [var lead])
                return new Refusal($"I can't read “{threads}” as a time before the start. Try “3d”, or “1d” for a day before.");
            settings = settings with { ThreadLead = lead };
        }

        return settings with
        {
            Length = options.Number("length") is { } minutes ? Duration.FromMinutes(minutes) : settings.Length,
            Place = options.Text("place") ?? settings.Place,
            Book = options.Text("book") ?? settings.Book,
            Author = options.Text("author") ?? settings.Author,
            Channel = options.Channel("channel")?.Id ?? settings.Channel,
            Role = options.Role("role")?.Id ?? settings.Role,
            Organizers = options.Role("organizers")?.Id ?? settings.Organizers,
            Unit = options.Text("unit") is { } unit ? Enum.GetValues<UnitWord>().Single(u => UnitWords.Of(u) == unit) : settings.Unit,
            PresentersPerSeminar = (int?)options.Number("presenters") ?? settings.PresentersPerSeminar,
            Nudges = options.YesOrNo("nudges") ?? settings.Nudges,
            Recap = options.YesOrNo("recap") ?? settings.Recap,
            SlidesNews = options.YesOrNo("slides-news") ?? settings.SlidesNews,
            Events = options.YesOrNo("events") ?? settings.Events,
            InterestCounts = options.YesOrNo("interested") ?? settings.InterestCounts,
        };
    }
}
