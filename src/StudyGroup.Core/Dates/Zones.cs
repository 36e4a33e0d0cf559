using NodaTime;
using NodaTime.TimeZones;

namespace StudyGroup.Core.Dates;

/// <summary>All time zones by their IANA ids.</summary>
public static class Zones
{
    private static readonly IDateTimeZoneProvider Provider = DateTimeZoneProviders.Tzdb;

    private static readonly Dictionary<string, string> Ids =
        Provider.Ids.ToDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    // Ids of places on the map. The others are old spellings and aliases.
    private static readonly Dictionary<string, string> Countries = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        .DistinctBy(l => l.ZoneId).ToDictionary(l => l.ZoneId, l => l.CountryName);

    private static readonly string[] WellKnown =
    [
        "UTC", "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Istanbul", "Africa/Lagos", "Africa/Johannesburg",
        "Asia/Dubai", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "America/New_York", "America/Chicago",
        "America/Los_Angeles", "America/Sao_Paulo",
    ];

    /// <summary>The zone with an id, ignoring case, and with spaces allowed for "_"; null if there is none.</summary>
    public static DateTimeZone? Find(string id) => Ids.TryGetValue(AsId(id), out var exact) ? Provider[exact] : null;

    /// <summary>
    /// The zone of a city's name or of an id, ignoring case and accents; null if there is none, or if cities in several zones have that
    /// name.
    /// </summary>
    public static DateTimeZone? OfPlace(string typed) =>
        Find(typed) ?? (Cities.Named(typed).Select(city => city.Zone).Distinct().ToArray() is [var only] ? Find(only) : null);

    /// <summary>
    /// What to offer while a city or an id is being typed, best first: cities with their zones, then ids as in <see cref="Suggest"/>. Each
    /// has a label of its own.
    /// </summary>
    public static IEnumerable<(string Label, string Id)> OfferPlaces(string typed)
    {
        var ids = Suggest(typed).ToArray();
        return Cities.Find(typed)
            .Where(city => !(IsNamedAfter(city) && ids.Contains(city.Zone)))
            .Select(city => ($"{city.Name} ({city.Zone})", city.Zone))
            .Concat(ids.Select(id => (id, id)));
    }

    // Europe/Berlin says itself that it's Berlin's.
    private static bool IsNamedAfter(City city) =>
        city.Zone.EndsWith($"/{AsId(city.Name)}", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Matching ids, best first: by the beginning of the city, of the id or of another of its words, by any part of it, or by the country.
    /// Current ids come before old spellings. With nothing typed, a few well-known ones.
    /// </summary>
    public static IEnumerable<string> Suggest(string typed)
    {
        var part = AsId(typed);
        if (part.Length == 0) return WellKnown;
        return Ids.Values
            .Select(id => (Id: id, Rank: Rank(id, part)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank)
            .ThenBy(found => Countries.ContainsKey(found.Id) || found.Id == "UTC" ? 0 : 1)
            .ThenBy(found => found.Id, StringComparer.Ordinal)
            .Select(found => found.Id);
    }

    private static string AsId(string typed) => typed.Trim().Replace(' ', '_');

    private static int? Rank(string id, string part)
    {
        if (id[(id.LastIndexOf('/') + 1)..].StartsWith(part, StringComparison.OrdinalIgnoreCase)) return 0;
        if (id.StartsWith(part, StringComparison.OrdinalIgnoreCase)) return 1;
        if (id.Split('/', '_', '-').Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase))) return 2;
        if (id.Contains(part, StringComparison.OrdinalIgnoreCase)) return 3;
        return Countries.TryGetValue(id, out var country)
            && country.Replace(' ', '_').StartsWith(part, StringComparison.OrdinalIgnoreCase) ? 4 : null;
    }
}
