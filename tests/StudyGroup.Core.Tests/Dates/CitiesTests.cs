using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class CitiesTests
{
    [Theory]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("münchen", "Europe/Berlin")]
    [InlineData("Bangalore", "Asia/Kolkata")]
    [InlineData("bengaluru", "Asia/Kolkata")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("Lodz", "Europe/Warsaw")]
    [InlineData("İstanbul", "Europe/Istanbul")]
    public void City_is_found_by_any_of_its_names_with_or_without_accents(string typed, string zone)
    {
        Assert.Equal(zone, Assert.Single(Cities.Named(typed)).Zone);
        Assert.Equal(zone, Zones.OfPlace(typed)?.Id);
    }

    [Theory]
    [InlineData("mun", "Munich (Europe/Berlin)")]
    [InlineData("francisco", "San Francisco (America/Los_Angeles)")]
    [InlineData("cambridge", "Cambridge (UK) (Europe/London)")]
    [InlineData("cambridge", "Cambridge (Massachusetts) (America/New_York)")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("roma", "Rome (Europe/Rome)")]
    public void City_is_offered_with_its_zone_while_it_is_typed(string typed, string label) =>
        Assert.Contains(label, Zones.OfferPlaces(typed).Take(25).Select(place => place.Label));

    [Theory]
    [InlineData("Cambridge")]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("  ")]
    public void Name_of_cities_in_several_zones_or_of_none_has_no_zone(string typed) => Assert.Null(Zones.OfPlace(typed));

    [Fact]
    public void Every_city_on_the_list_has_a_zone_that_exists_and_a_label_of_its_own()
    {
        var cities = "abcdefghijklmnopqrstuvwxyz".SelectMany(letter => Cities.Find($"{letter}")).Distinct().ToArray();
        Assert.True(cities.Length > 900);
        Assert.All(cities, city => Assert.Equal(city.Zone, Zones.Find(city.Zone)?.Id));
        Assert.Distinct(cities.Select(city => city.Name));
    }
}
