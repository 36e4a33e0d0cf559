using System.Globalization;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>
/// Reads settings that were typed into a form, where nothing is suggested and nothing limits them, as options of <c>/manage settings</c>.
/// </summary>
internal static class TypedSettings
{
    private const int Offered = 3;

    /// <summary>A text as it is. <see cref="SettingsChange"/> refuses those that mean nothing.</summary>
    public static Outcome<OptionGiven> Text(string typed) => (OptionGiven)typed;

    /// <summary>A word, in whatever case.</summary>
    public static Outcome<OptionGiven> Word(string typed) => (OptionGiven)typed.ToLowerInvariant();

    /// <summary>A city or a time zone.</summary>
    public static Outcome<OptionGiven> Zone(string typed)
    {
        if (Zones.OfPlace(typed) is { } zone) return (OptionGiven)zone.Id;
        var zones = Zones.OfferPlaces(typed).Select(place => place.Id).Distinct().Take(Offered).ToArray();
        var shown = Texts.Cut(typed, 40);
        return zones.Length == 0
            ? new Refusal($"I don't know a city or time zone “{shown}”. Try a larger city nearby, such as Munich.")
            : new Refusal($"“{shown}” could be in several time zones. Type one of these: {string.Join(", ", zones)}.");
    }

    /// <summary>Minutes.</summary>
    public static Outcome<OptionGiven> Minutes(string typed) => Number(typed, "a length", "the minutes, such as 90");

    /// <summary>How many may present.</summary>
    public static Outcome<OptionGiven> Presenters(string typed) => Number(typed, "a number of presenters", "a number from 1 to 10");

    /// <summary>"on" or "off".</summary>
    public static Outcome<OptionGiven> OnOrOff(string typed) => typed.ToLowerInvariant() switch
    {
        "on" or "yes" or "true" => (OptionGiven)true,
        "off" or "no" or "false" => (OptionGiven)false,
        _ => new Refusal($"I can't read “{Texts.Cut(typed, 40)}” as on or off. Type “on” or “off”."),
    };

    private static Outcome<OptionGiven> Number(string typed, string what, string example) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (OptionGiven)number
            : new Refusal($"I can't read “{Texts.Cut(typed, 40)}” as {what}. Type {example}.");
}
