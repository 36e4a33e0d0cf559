using CsCheck;
using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData(" europe/berlin ", "Europe/Berlin")]
    [InlineData("AMERICA/NEW YORK", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void An_id_is_found_however_it_is_typed(string typed, string id) => Assert.Equal(id, Zones.Find(typed)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("Berlin")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("Europe/Atlantis")]
    public void Text_that_is_not_an_id_finds_nothing(string typed) => Assert.Null(Zones.Find(typed));

    [Theory]
    [InlineData("ber", "Europe/Berlin")]
    [InlineData("istan", "Europe/Istanbul")]
    [InlineData("new y", "America/New_York")]
    [InlineData("europe/", "Europe/Berlin")]
    [InlineData("york", "America/New_York")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("asia/cal", "Asia/Calcutta")]
    [InlineData("utc", "UTC")]
    [InlineData("", "UTC")]
    public void A_zone_is_suggested_among_the_first(string typed, string id) => Assert.Contains(id, Zones.Suggest(typed).Take(25));

    [Theory]
    [InlineData("istan", "Europe/Istanbul")]
    [InlineData("kol", "Asia/Kolkata")]
    [InlineData("singapore", "Asia/Singapore")]
    public void Current_spelling_comes_first_among_several(string typed, string id) => Assert.Equal(id, Zones.Suggest(typed).First());

    [Fact]
    public void Suggested_zones_are_found_and_come_once_whatever_is_typed() =>
        Gen.OneOf(Gen.String, Gen.String[0, 3]).Sample(typed =>
        {
            var ids = Zones.Suggest(typed).ToArray();
            Assert.Distinct(ids);
            Assert.All(ids, id => Assert.Equal(id, Zones.Find(id)?.Id));
        });
}
