using StudyGroup.Architecture.Tests.Sample.Kitchen;

namespace StudyGroup.Architecture.Tests.Sample.Hall;

/// <summary>Knows the kitchen only through an exception that it catches in a state machine.</summary>
internal static class Waiter
{
    public static async Task<bool> OrderAsync(Task dish)
    {
        try
        {
            await dish;
            return true;
        }
        catch (KitchenClosedException)
        {
            return false;
        }
    }
}
