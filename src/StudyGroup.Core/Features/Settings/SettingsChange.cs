using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>Reads the options of <c>/manage settings</c> into new settings.</summary>
internal static class SettingsChange
{
    /// <summary>What can be emptied: what is typed, what is shown, what is done.</summary>
    public static ImmutableArray<(string Name, string Shown, Func<GroupSettings, GroupSettings> Empty)> Clearable { get; } =
    [
        ("channel", "Channel: nothing is posted any more", s => s with { Channel = null }),
        ("role", "Role: nobody is pinged any more", s => s with { Role = null }),
        ("organizers", "Organizers: only who may manage events or the server", s => s with { Organizers = null }),
        ("place", "Place", s => s with { Place = null }),
        ("reminders", "Reminders: none at all", s => s with { Leads = [] }),
        ("book", "Book", s => s with { Book = null }),
        ("author", "Author", s => s with { Author = null }),
    ];

    /// <summary>The settings with what was given put in; or what is wrong with it, and then none of it counts.</summary>
    public static Outcome<GroupSettings> Apply(GroupSettings settings, Options options)
    {
        if (options.Text("clear") is { } clear) settings = Clearable.First(c => c.Name == clear).Empty(settings);
        if (options.Text("timezone") is { } zone)
        {
            if (Zones.Find(zone) is not { } found)
                return new Refusal($"I know no time zone “{zone}”. Type a city and choose from the list, such as Europe/Berlin or America/New_York.");
            settings = settings with { Zone = found, ZoneIsChosen = true };
        }

        if (options.Text("start") is { } start)
        {
            if (DateWords.ReadTime(start) is not { } time) return new Refusal($"“{start}” is no time of day. Write it as 18:00.");
            settings = settings with { Start = time };
        }

        if (options.Text("reminders") is { } reminders)
        {
            if (Leads.Read(reminders).IsRefused(out var refusal, out var leads)) return refusal;
            settings = settings with { Leads = [.. leads] };
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
            Nudges = options.YesOrNo("nudges") ?? settings.Nudges,
            Recap = options.YesOrNo("recap") ?? settings.Recap,
            SlidesNews = options.YesOrNo("slides-news") ?? settings.SlidesNews,
        };
    }
}
