using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class OldEditsTests
{
    private static readonly TimeSpan Now = TimeSpan.FromMinutes(5);
    private readonly OldEdits _edits = new();

    [Fact]
    public void Messages_as_old_as_the_refused_one_wait_in_its_channel()
    {
        _edits.Stop("600", new(1000), Now + TimeSpan.FromMinutes(10), Now);

        Assert.Equal(TimeSpan.FromMinutes(10), _edits.Wait("600", new(1000), Now));
        Assert.Equal(TimeSpan.FromMinutes(10), _edits.Wait("600", new(999), Now));
        Assert.Equal(TimeSpan.Zero, _edits.Wait("600", new(1001), Now));
        Assert.Equal(TimeSpan.Zero, _edits.Wait("601", new(1000), Now));
        Assert.Equal(TimeSpan.Zero, _edits.Wait("600", new(1000), Now + TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public void Further_refusals_never_shorten_the_wait_or_free_messages()
    {
        _edits.Stop("600", new(1000), Now + TimeSpan.FromMinutes(10), Now);
        _edits.Stop("600", new(1001), Now + TimeSpan.FromMinutes(2), Now);
        _edits.Stop("600", new(900), Now + TimeSpan.FromMinutes(3), Now);

        Assert.Equal(TimeSpan.FromMinutes(10), _edits.Wait("600", new(1001), Now));
    }

    [Fact]
    public void Expired_refusal_is_forgotten_with_the_next()
    {
        _edits.Stop("600", new(1000), Now + TimeSpan.FromMinutes(1), Now);
        var later = Now + TimeSpan.FromMinutes(2);
        _edits.Stop("600", new(900), later + TimeSpan.FromMinutes(1), later);

        Assert.Equal(TimeSpan.Zero, _edits.Wait("600", new(1000), later));
        Assert.Equal(TimeSpan.FromMinutes(1), _edits.Wait("600", new(900), later));
    }
}
